// @ts-check
/** Lines go to standard error where standard output carries a result (npm run pipeline -- --json). */
/** @type {NodeJS.WriteStream} */
let out = process.stdout;
export const sayOnStandardError = () => {
  out = process.stderr;
};

/** @param {string} line */
export const say = (line) => void out.write(`${line}\n`);

/**
 * Does one step in one line: what (written before, so that a long step is seen), then what came of it and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T> | T} work
 * @param {(outcome: T) => string} [tell] a few words about what came of it
 * @returns {Promise<T>}
 */
export async function step(what, work, tell = () => "") {
  const started = performance.now();
  out.write(`${what} … `);
  try {
    const outcome = await work();
    const words = tell(outcome);
    out.write(`${words ? `${words} ` : ""}(${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    return outcome;
  } catch (error) {
    out.write("failed\n");
    throw error;
  }
}
