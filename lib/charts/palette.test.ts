import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { palettes, type ThemeName, tokenNames } from "./palette";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
/** name → value of a theme, as written: --name: light-dark(light, dark). */
const tokens = (theme: ThemeName) =>
  new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
      name ?? "",
      (theme === "light" ? light : dark) ?? "",
    ]),
  );
const linear = (hex: string) =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
const luminanceOf = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2.2, "contrast ratio". */
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [a, b].map((hex) => luminanceOf(linear(hex))).sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
/** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
const sight = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const seen = (hex: string, matrix: number[]) => {
  const rgb = linear(hex);
  return [0, 3, 6].map((row) => rgb.reduce((sum, part, i) => sum + part * (matrix[row + i] ?? 0), 0));
};

describe.each(["dark", "light"] as const)("the %s theme", (theme) => {
  const token = tokens(theme);
  const get = (name: string) => token.get(name) ?? `no --${name} in globals.css`;
  const risks = Array.from({ length: 11 }, (_, score) => get(`risk-${score}`));

  it("has the same colours in charts as on pages", () => {
    for (const name of tokenNames) expect([name, palettes[theme][name]]).toEqual([name, get(name)]);
  });

  it("keeps text at 4.5 : 1 and the edges of controls at 3 : 1 on every ground (WCAG 2.2 AA)", () => {
    for (const ground of ["bg", "surface", "raised"]) {
      for (const ink of ["ink", "muted", "accent", "critical"])
        expect(contrast(get(ink), get(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(get("control"), get(ground)), `control on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(get("ink"), get("mark"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get("accent"), get("accent-soft"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get("on-accent"), get("accent"))).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps the number on every step of risk at 4.5 : 1", () => {
    risks.forEach((ground, score) => {
      expect(contrast(get(`on-risk-${score}`), ground), `risk ${score}`).toBeGreaterThanOrEqual(4.5);
    });
  });

  it.each(["ordinary sight", ...Object.keys(sight)])("orders the risk scale by luminance for %s", (kind) => {
    const matrix = Object.entries(sight).find(([name]) => name === kind)?.[1];
    const luminances = risks.map((hex) => luminanceOf(matrix ? seen(hex, matrix) : linear(hex)));
    const rising = theme === "dark" ? luminances : luminances.toReversed();
    rising.slice(1).forEach((luminance, i) => {
      expect(luminance).toBeGreaterThan(rising[i] ?? 1);
    });
  });
});
