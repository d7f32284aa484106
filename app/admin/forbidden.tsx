import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { getSignedIn } from "./signed-in";

export default async function Forbidden() {
  const user = await getSignedIn();
  return (
    <ErrorState
      what="This page is for administrators."
      todo={
        user && `You are signed in as ${user.email} with the role ${user.role}. An administrator can change the role.`
      }
      action={<ButtonLink href="/">To the overview</ButtonLink>}
    />
  );
}
