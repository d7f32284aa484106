import { redirect } from "next/navigation";
import { getSignedIn } from "@/app/admin/signed-in";
import { SignInForm } from "@/components/admin/sign-in-form";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { parseLocalPath } from "./local-path";

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const params = await searchParams;
  const next = parseLocalPath(params.next ?? params.callbackUrl);
  if (await getSignedIn()) redirect(next);
  return (
    <>
      <PageHeader title="Sign in" description="For those who run this observatory. Everything else is open to read." />
      <SignInForm
        next={next}
        error={typeof params.error === "string" ? params.error : null}
        withGitHub={env().github !== null}
      />
    </>
  );
}
