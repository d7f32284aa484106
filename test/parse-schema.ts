/** One model of schema.prisma in the database's own words, for comparing with information_schema. */
export interface ModelTable {
  table: string;
  columns: { name: string; type: string; nullable: boolean; hasDefault: boolean }[];
  primaryKey: string[];
  uniques: string[][];
  foreignKeys: { columns: string[]; table: string; references: string[]; onDelete: string }[];
}

const scalars: Record<string, string> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Boolean: "bool",
  Float: "float8",
  Decimal: "numeric",
  Json: "jsonb",
  DateTime: "timestamp",
};
const nativeTypes: Record<string, string> = { SmallInt: "int2", "Timestamptz(6)": "timestamptz" };

/** Reads the part of Prisma's language that schema.prisma uses; what it does not know it refuses, so that nothing goes unchecked. */
export function parseSchema(source: string): { tables: ModelTable[]; enums: Record<string, string[]> } {
  const blocks = [...source.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, kind, name, body]) => ({
    kind: kind ?? "",
    name: name ?? "",
    lines: (body ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("//")),
  }));
  const mappedName = (block: (typeof blocks)[number]) =>
    block.lines.map((line) => /^@@map\("(\w+)"\)$/.exec(line)?.[1]).find(Boolean) ?? block.name;
  const enumNames = new Map(blocks.filter((b) => b.kind === "enum").map((b) => [b.name, mappedName(b)]));
  const models = blocks.filter((block) => block.kind === "model");
  const fieldsByModel = new Map(models.map((model) => [model.name, parseFields(model.lines)]));
  const tableNames = new Map(models.map((model) => [model.name, mappedName(model)]));

  const toColumns = (model: string, names: string) =>
    names.split(",").map((name) => {
      const field = fieldsByModel.get(model)?.find((candidate) => candidate.name === name.trim());
      if (!field) throw new Error(`${model} has no field ${name}`);
      return field.column;
    });

  const tables = models.map((model): ModelTable => {
    const fields = fieldsByModel.get(model.name) ?? [];
    const list = (attribute: string) =>
      model.lines.flatMap((line) => new RegExp(`^@@${attribute}\\(\\[([^\\]]+)\\]\\)$`).exec(line)?.[1] ?? []);
    const single = (attribute: string) =>
      fields
        .filter((field) => new RegExp(`(^| )@${attribute}( |$)`).test(field.attributes))
        .map((field) => [field.column]);
    return {
      table: mappedName(model),
      columns: fields
        .filter((field) => !tableNames.has(field.type))
        .map((field) => ({
          name: field.column,
          type: columnType(field, enumNames),
          nullable: field.nullable,
          hasDefault: field.attributes.includes("@default(") || field.type.startsWith("Unsupported"),
        })),
      primaryKey: [...single("id"), ...list("id").map((names) => toColumns(model.name, names))][0] ?? [],
      uniques: [...single("unique"), ...list("unique").map((names) => toColumns(model.name, names))],
      foreignKeys: fields.flatMap((field) => {
        const relation = /fields: \[([^\]]+)\], references: \[([^\]]+)\], onDelete: (\w+)/.exec(field.attributes);
        if (!relation) return [];
        const [, columns = "", references = "", onDelete = ""] = relation;
        return {
          columns: toColumns(model.name, columns),
          table: tableNames.get(field.type) ?? "",
          references: toColumns(field.type, references),
          onDelete,
        };
      }),
    };
  });
  const enums = Object.fromEntries(
    blocks
      .filter((b) => b.kind === "enum")
      .map((b) => [mappedName(b), b.lines.filter((line) => !line.startsWith("@@"))]),
  );
  return { tables, enums };
}

interface Field {
  name: string;
  type: string;
  nullable: boolean;
  attributes: string;
  column: string;
}

function parseFields(lines: string[]): Field[] {
  return lines
    .filter((line) => !line.startsWith("@@"))
    .map((line) => {
      const match = /^(\w+)\s+(Unsupported\("\w+"\)|\w+)(\?|\[\])?(?:\s+(.*))?$/.exec(line);
      if (!match) throw new Error(`schema.prisma: a line that is not understood: ${line}`);
      const [, name = "", type = "", mark, attributes = ""] = match;
      return {
        name,
        type,
        nullable: mark === "?",
        attributes,
        column: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? name,
      };
    });
}

function columnType(field: Field, enums: Map<string, string>): string {
  const unsupported = /^Unsupported\("(\w+)"\)$/.exec(field.type)?.[1];
  if (unsupported) return unsupported;
  const native = /@db\.(\w+(?:\([\d, ]+\))?)/.exec(field.attributes)?.[1];
  if (native?.startsWith("Decimal")) return native.replace("Decimal", "numeric").replace(" ", "");
  const type = (native && nativeTypes[native]) ?? enums.get(field.type) ?? scalars[field.type];
  if (!type || (native && !nativeTypes[native]))
    throw new Error(`schema.prisma: type of ${field.name} is not understood`);
  return type;
}
