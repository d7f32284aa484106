"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Answer, postJson, type Refusal } from "./post-json";

/** One act of a form: sends it, keeps why it was refused, and loads the page anew where it was carried out. */
export function useAct(path: string) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const [loading, startLoading] = useTransition();

  async function act(body: unknown): Promise<Answer> {
    setSending(true);
    const answer = await postJson(path, body);
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) startLoading(() => router.refresh());
    return answer;
  }
  return { act, refusal, clear: () => setRefusal(null), busy: sending || loading };
}
