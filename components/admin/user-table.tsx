import { Time } from "@/components/time/time";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { UserRow } from "@/lib/auth/list-users";
import { UserActs } from "./user-acts";

export function UserTable({ users, ownId }: { users: readonly UserRow[]; ownId: string }) {
  const columns: Column<UserRow>[] = [
    {
      key: "email",
      header: "User",
      cell: (user) => (
        <span className="flex flex-col">
          <span className="flex flex-wrap items-center gap-1.5 font-medium">
            {user.email}
            {user.id === ownId && <Badge tone="accent">you</Badge>}
            {user.disabledAt && <Badge tone="critical">disabled</Badge>}
            {!user.hasPassword && <Badge tone="outline">no password</Badge>}
          </span>
          {user.name && <span className="text-muted text-xs">{user.name}</span>}
        </span>
      ),
    },
    {
      key: "signIn",
      header: "Last sign-in",
      cell: (user) => (user.lastSignInAt ? <Time at={user.lastSignInAt} /> : <span className="text-muted">never</span>),
    },
    { key: "created", header: "Created", cell: (user) => <Time at={user.createdAt} day /> },
    {
      key: "acts",
      header: "Role and acts",
      cell: (user) => (
        <UserActs
          // A role that was changed is the new starting point of the list.
          key={user.role}
          user={{ id: user.id, email: user.email, role: user.role, isDisabled: user.disabledAt !== null }}
        />
      ),
    },
  ];
  return <Table label="Users" columns={columns} rows={users} rowKey={(user) => user.id} empty={null} />;
}
