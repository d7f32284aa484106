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
 * @template {string | null | undefined | void} T
 * @param {string} what
 * @param {() => Promise<T> | T} work its answer, a few words, is written behind
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = performance.now();
  out.write(`${what} … `);
  try {
    const outcome = await work();
    out.write(`${outcome ? `${outcome} ` : ""}(${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
    return outcome;
  } catch (error) {
    out.write("failed\n");
    throw error;
  }
}
