import { Failure } from "../process/failure.mjs";
import { runCommand } from "../process/run-command.mjs";
import type { Shutdown } from "../process/signals.mjs";
import { chooseSource, type Variables } from "../start/choose-source";
import { loadVariables } from "../start/load-variables";
import { realFolder } from "../start/options";
import { prepare } from "../start/prepare";
import { prepareDatabase } from "../start/prepare-database";

type Command = (root: string, argv: string[], shutdown: Shutdown) => Promise<number>;

const commands: Record<string, Command> = {
  /** One run in the foreground, without web server. `dump DIR` reads that folder itself; else the source is chosen as npm start does. */
  async pipeline(root, argv, shutdown) {
    const dump = argv[0] === "dump" && argv[1] !== undefined ? realFolder(argv[1]) : null;
    let ended: string | null = null;
    const onEnd = (sentence: string) => {
      ended ??= sentence;
    };
    const given = loadVariables(root);
    const source = chooseSource({ dump, live: false }, given);
    const { variables } = await prepare(root, dump ? { ...source, serve: null } : source, given, shutdown, onEnd);
    const code = await runScript(root, "scripts/pipeline.ts", argv, variables);
    if (code !== 0 && ended !== null) throw new Failure(ended);
    return code;
  },
  /** `demo moltbook …` and `demo model …`: one of the two demo servers alone. */
  async demo(root, [server = "", ...argv]) {
    if (server !== "moltbook" && server !== "model")
      throw new Failure(
        "Usage: npm run demo -- moltbook (--world | --dump DIR) [--dialect v1|v2] [--port N], or model [--port N]",
      );
    return runScript(root, `demo/serve-${server}.ts`, argv, process.env);
  },
  /** Applies the migrations that the database has not seen, which npm start does by itself. */
  async migrate(root, _argv, shutdown) {
    const given = loadVariables(root);
    const { database } = chooseSource({ dump: null, live: false }, given);
    await prepareDatabase(root, database, given.DATABASE_URL || undefined, shutdown);
    return 0;
  },
};

/** Runs one of npm's commands of this project and answers with its exit code. */
export function runNamedCommand(root: string, name: string, argv: string[], shutdown: Shutdown): Promise<number> {
  const command = commands[name];
  if (!command) throw new Failure(`There is no command ${name}; there are ${Object.keys(commands).join(", ")}.`);
  return command(root, argv, shutdown);
}

async function runScript(root: string, script: string, argv: string[], env: Variables): Promise<number> {
  const { code } = await runCommand(process.execPath, ["--import", "tsx", script, ...argv], {
    cwd: root,
    env,
    passOn: true,
  });
  return code ?? 1;
}
