/** How the frame of an embed learns how high its content is: the embed tells, the page around it fits. */

interface Told {
  type: typeof told;
  /** Pixels. */
  height: number;
}

const told = "negotiation-timeline:height";
const asked = "negotiation-timeline:tell-height";
/** The origin of what stands in a sandbox, as some sites put what they embed. */
const shutOff = "null";

/** Tells the page around, whenever it changes and when asked. It is told to any page: a height is no secret. */
export function tellHeight(of: Element): void {
  if (parent === window) return;
  const tell = (): void => {
    const height = Math.ceil(of.getBoundingClientRect().bottom + scrollY);
    parent.postMessage({ type: told, height } satisfies Told, "*");
  };
  new ResizeObserver(tell).observe(of);
  addEventListener("message", ({ data }: MessageEvent<{ type?: string } | undefined>) => {
    if (data?.type === asked) tell();
  });
}

/** Fits each frame within to what its own content tells, and to nobody else's word; gives back how to stop. */
export function fitFrames(within: ParentNode = document): () => void {
  const fit = ({ data, source, origin }: MessageEvent<Told | undefined>): void => {
    if (data?.type !== told || !(data.height > 0)) return;
    for (const frame of within.querySelectorAll("iframe"))
      if (frame.contentWindow === source && [new URL(frame.src, location.href).origin, shutOff].includes(origin))
        frame.style.height = `${data.height}px`;
  };
  addEventListener("message", fit);
  // What was told before anybody listened.
  for (const frame of within.querySelectorAll("iframe")) frame.contentWindow?.postMessage({ type: asked }, "*");
  return () => removeEventListener("message", fit);
}
