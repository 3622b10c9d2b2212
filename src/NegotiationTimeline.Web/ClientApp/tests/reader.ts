/** The reader of all tests: dates and numbers are written as in Britain. */
const known = globalThis.navigator ?? {};
Object.defineProperty(known, "languages", { configurable: true, value: ["en-GB"] });
Object.defineProperty(globalThis, "navigator", { configurable: true, value: known });
