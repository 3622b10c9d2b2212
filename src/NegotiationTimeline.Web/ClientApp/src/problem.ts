import { strings } from "./strings";

/** RFC 9457 problem details, with the remedy that this API adds. */
export interface ProblemDetails {
  type?: string;
  title: string;
  status?: number;
  detail?: string;
  remedy?: string;
  /** Where no answer came at all. */
  kind?: "offline" | "unreachable";
  errors?: { field: string; detail: string; remedy?: string }[];
}

export class Problem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.title);
  }
}

export function unreachable(): ProblemDetails {
  const kind = navigator.onLine ? "unreachable" : "offline";
  return { ...strings.problems[kind], kind };
}

/** Reads the problem out of a refused response, or makes one of its status where the body holds none. */
export async function problemOf(response: Response): Promise<Problem> {
  const fallback = { ...strings.problems.unexplained(response.status), status: response.status };
  if (!response.headers.get("content-type")?.includes("json")) return new Problem(fallback);
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>;
  return new Problem({ ...fallback, ...body });
}

export function detailsOf(error: unknown): ProblemDetails {
  return error instanceof Problem ? error.details : { title: strings.problems.own, detail: String(error) };
}

/** What sort of problem it is, as a reader sees it. */
export function kindOf({ kind, status = 0 }: ProblemDetails): "offline" | "unreachable" | "closed" | "missing" | "error" {
  if (kind) return kind;
  if (status === 401 || status === 403) return "closed";
  return status === 404 ? "missing" : "error";
}
