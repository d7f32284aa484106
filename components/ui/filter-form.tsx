"use client";
import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";

/** A GET form of filters. It works before JavaScript has loaded; with it, fields left empty stay out of the address. */
export function FilterForm({
  action,
  label,
  className,
  children,
}: {
  /** The page's path. */
  action: string;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const dropEmpty = ({ formData }: FormDataEvent) => {
      const filled = [...formData].filter(([, value]) => value !== "");
      for (const name of [...formData.keys()]) formData.delete(name);
      for (const [name, value] of filled) formData.append(name, value);
    };
    element?.addEventListener("formdata", dropEmpty);
    return () => element?.removeEventListener("formdata", dropEmpty);
  }, []);
  return (
    <Form ref={form} action={action} scroll={false} aria-label={label} role="search" className={className}>
      {children}
    </Form>
  );
}
