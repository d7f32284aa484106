import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getSignedIn } from "@/app/admin/signed-in";
import { PasswordForm } from "@/components/admin/password-form";
import { PageHeader } from "@/components/ui/page-header";
import { minPasswordLength } from "@/lib/auth/password";

export const metadata: Metadata = { title: "Change password" };

export default async function PasswordPage() {
  const user = await getSignedIn();
  if (!user) redirect("/sign-in?next=/sign-in/password");
  return (
    <>
      <PageHeader
        title="Change password"
        description={`For ${user.email}. Everybody signed in as you is signed out.`}
      />
      <PasswordForm minLength={minPasswordLength} email={user.email} />
    </>
  );
}
