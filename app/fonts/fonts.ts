import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";

/** Both come from the package's own files: no request leaves the site. They set --font-geist-sans and --font-geist-mono. */
export const fontVariables = `${GeistSans.variable} ${GeistMono.variable}`;
