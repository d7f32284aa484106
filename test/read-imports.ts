import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface SourceFile {
  /** Path from the root of the project, with slashes. */
  path: string;
  /** Source without comments. */
  code: string;
  imports: Import[];
}

export interface Import {
  /** A path of the project without extension (`lib/hash`), or the name of a package or of a node builtin as it is written. */
  target: string;
  isProject: boolean;
  isTypeOnly: boolean;
}

/** The project's sources below the given folders and files, tests and generated files left out, with what each imports. */
export function readSources(roots: string[]): SourceFile[] {
  return roots.flatMap(listSources).map((file) => {
    const code = withoutComments(readFileSync(file, "utf8"));
    return { path: file, code, imports: readImports(file, code) };
  });
}

function listSources(root: string): string[] {
  if (/\.(ts|tsx|mjs)$/.test(root)) return [root];
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(root, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : listSources(file);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** Comments may speak of what code may not do. Strings are kept: an address in one looks like a comment. */
function withoutComments(source: string): string {
  const stringOrComment = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(stringOrComment, (found) => (found.startsWith("/") ? "" : found));
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([\w*{][^"'`;]*?\s+from\s+|)["']([^"']+)["']/g;
const dynamic = /\bimport\(\s*["']([^"']+)["']/g;

function readImports(file: string, code: string): Import[] {
  const found = [...code.matchAll(statement)].map(([, type, names = "", specifier = ""]) => ({
    specifier,
    isTypeOnly: type !== undefined || onlyInlineTypes(names),
  }));
  const lazy = [...code.matchAll(dynamic)].map(([, specifier = ""]) => ({ specifier, isTypeOnly: false }));
  return [...found, ...lazy].map(({ specifier, isTypeOnly }) => {
    const isProject = specifier.startsWith(".") || specifier.startsWith("@/");
    const target = specifier.startsWith("@/")
      ? specifier.slice(2)
      : specifier.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), specifier)
        : specifier;
    return { target: target.replace(/\.(ts|tsx|mjs)$/, ""), isProject, isTypeOnly };
  });
}

/** `import { type A, type B } from` */
function onlyInlineTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}\s+from\s+$/.exec(names)?.[1];
  if (braces === undefined) return false;
  const parts = braces
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => part.startsWith("type "));
}
