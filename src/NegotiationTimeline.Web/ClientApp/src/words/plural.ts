import { readersFormat } from "../reader";

export const grouped = (count: number) => count.toLocaleString(readersFormat());

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${grouped(count)} ${count === 1 ? one : many}`;
