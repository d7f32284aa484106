// @ts-check
/** An expected failure of a script: its message is one clear sentence for the person at the terminal. Anything else is a bug. */
export class Failure extends Error {}

/**
 * What to tell the person about an error: the sentence of an expected one (ours, or lib/errors' ObservatoryError), a plain word for a
 * missing permission and the like; null for a bug, whose stack must be seen.
 * @param {unknown} error
 * @returns {string | null}
 */
export function explain(error) {
  if (!(error instanceof Error)) return null;
  if (error instanceof Failure || error.name === "ObservatoryError") return error.message;
  const { code, path, dest } = /** @type {NodeJS.ErrnoException & { dest?: string }} */ (error);
  const where = dest ?? path ?? "a file";
  if (code === "EACCES" || code === "EPERM")
    return `No permission for ${where}: it belongs to another user, or may not be written.`;
  if (code === "EROFS") return `${where} cannot be written: the file system is read-only.`;
  if (code === "ENOSPC") return "The disk is full.";
  return null;
}

/** Prints the sentence, or the stack of a bug, and sets the exit code. @param {unknown} error */
export function report(error) {
  console.error(explain(error) ?? error);
  process.exitCode = 1;
}
