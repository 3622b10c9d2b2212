import { readersFormat } from "../reader";

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString(readersFormat())} ${count === 1 ? one : many}`;
