/** How the frame of an embed learns how high its content is: the embed tells, the page around it fits. */

interface Told {
  type: typeof kind;
  /** Pixels. */
  height: number;
}

const kind = "negotiation-timeline:height";

/** Tells the page around, now and whenever it changes. It is told to any page: a height is no secret. */
export function tellHeight(of: Element): void {
  if (parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(of.getBoundingClientRect().bottom + scrollY);
    if (height === last) return;
    last = height;
    parent.postMessage({ type: kind, height } satisfies Told, "*");
  }).observe(of);
}

/** Fits each frame to what its own content tells, and to nobody else's word. */
export function fitFrames(): void {
  addEventListener("message", ({ data, source, origin }: MessageEvent<Told | undefined>) => {
    if (data?.type !== kind || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin)
        frame.style.height = `${data.height}px`;
  });
}
