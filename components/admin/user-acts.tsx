"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { PasswordOnce } from "./password-once";
import type { Answer } from "./post-json";
import { roleOptions } from "./role-options";
import { useAct } from "./use-act";

interface User {
  id: string;
  email: string;
  role: string;
  isDisabled: boolean;
}

type Asking = "role" | "disable" | "enable" | "reset-password";
const questions: Record<Asking, { title: string; says: string; button: string }> = {
  role: { title: "Change the role", says: "Everybody signed in as this user is signed out.", button: "Change role" },
  disable: {
    title: "Disable the user",
    says: "Everybody signed in as this user is signed out, and the user cannot sign in until enabled again.",
    button: "Disable",
  },
  enable: { title: "Enable the user", says: "The user can sign in again with the same password.", button: "Enable" },
  "reset-password": {
    title: "Make a new password",
    says: "The old password stops working, and everybody signed in as this user is signed out.",
    button: "Make a new password",
  },
};

/** What can be done to a user; each act is asked back, because each ends sessions. */
export function UserActs({ user }: { user: User }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [role, setRole] = useState(user.role);
  const [password, setPassword] = useState<string | null>(null);
  const { act, refusal, clear, busy } = useAct(`/api/admin/users/${asking ?? "role"}`);
  const question = asking && questions[asking];

  function close() {
    setAsking(null);
    setRole(user.role);
    clear();
  }
  function finish(answer: Answer) {
    if (!answer.ok) return;
    if (typeof answer.body.password === "string") setPassword(answer.body.password);
    setAsking(null);
  }

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="w-28">
        <Select
          aria-label={`Role of ${user.email}`}
          options={roleOptions}
          value={role}
          onChange={(event) => {
            setRole(event.target.value);
            setAsking("role");
          }}
          className="text-xs"
        />
      </span>
      <Button size="sm" onClick={() => setAsking("reset-password")}>
        New password
      </Button>
      <Button
        size="sm"
        variant={user.isDisabled ? "secondary" : "danger"}
        onClick={() => setAsking(user.isDisabled ? "enable" : "disable")}
      >
        {user.isDisabled ? "Enable" : "Disable"}
      </Button>
      <Dialog
        open={question !== null}
        onClose={close}
        title={question?.title ?? ""}
        actions={
          <>
            <Button onClick={close}>Leave as it is</Button>
            <Button
              variant={asking === "disable" ? "danger" : "primary"}
              disabled={busy}
              onClick={() => void act({ userId: user.id, ...(asking === "role" ? { role } : {}) }).then(finish)}
            >
              {question?.button}
            </Button>
          </>
        }
      >
        <p>
          <strong>{user.email}</strong>
          {asking === "role" && `: ${user.role} → ${role}`}
        </p>
        <p className="text-muted">{question?.says}</p>
        <p role="alert" className="mt-2 text-critical empty:hidden">
          {refusal?.detail}
        </p>
      </Dialog>
      <PasswordOnce email={user.email} password={password} onClose={() => setPassword(null)} />
    </div>
  );
}
