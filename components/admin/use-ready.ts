"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False until the page's scripts have taken over. A form that is sent before would go the browser's own way: its fields, a password too, would
 * end in the address. So its button waits.
 */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
