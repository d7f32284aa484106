import type { Metadata } from "next";
import { database } from "@/app/database";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { CreateUserForm } from "@/components/admin/create-user-form";
import { UserTable } from "@/components/admin/user-table";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { listUsers } from "@/lib/auth/list-users";
import { requireAdminPage } from "../signed-in";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const user = await requireAdminPage("/admin/users");
  const users = await listUsers(database());
  return (
    <>
      <AdminTabs />
      <PageHeader
        title="Users"
        description="Reading needs no user. A reviewer may do what a reader may, an administrator everything; each right is looked up at every call."
      />
      <Panel title="New user" description="A random password is made and shown once.">
        <CreateUserForm />
      </Panel>
      <Panel title={`${users.length} ${users.length === 1 ? "user" : "users"}`} flush>
        <UserTable users={users} ownId={user.id} />
      </Panel>
    </>
  );
}
