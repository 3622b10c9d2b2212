import { pathTo } from "../api";
import { Problem, problemOf, unreachable } from "../problem";
import type { Import } from "./contract";

export interface Upload {
  done: Promise<Import>;
  cancel: () => void;
}

/** How a file is to be taken in where it does not tell by itself. */
export interface FileForm {
  mapping?: string;
  format?: string;
  separator?: string;
  encoding?: string;
}

/**
 * Sends a file as it is: the browser reads it from the disk piece by piece, and the page never holds it. What type the
 * device takes it for is not passed on, for spreadsheets claim all of them.
 * @param told how much of it has been sent, from 0 to 1.
 */
export function upload(slug: string, file: File, form: FileForm, told: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ name: file.name });
  for (const [name, value] of Object.entries(form)) if (value) query.set(name, value as string);
  const done = new Promise<Import>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
    request.onerror = () => reject(new Problem(unreachable()));
    request.onabort = () => reject(new DOMException("", "AbortError"));
    request.onload = () => void answered<Import>(request).then(resolve, reject);
  });
  request.open("POST", `${pathTo(slug, "imports")}?${query}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("accept", "application/json");
  request.send(file);
  return { done, cancel: () => request.abort() };
}

async function answered<T>(request: XMLHttpRequest): Promise<T> {
  const type = request.getResponseHeader("content-type") ?? "";
  const response = new Response(request.responseText, { status: request.status, headers: { "content-type": type } });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}
