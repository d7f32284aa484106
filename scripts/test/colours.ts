/** A test runner that we read through a pipe cannot see whether a person looks on: colours for a terminal, none in a log. */
export const colours: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
