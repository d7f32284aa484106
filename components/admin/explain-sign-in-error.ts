/** The codes that next-auth puts into ?error=, in words. Anything else is not repeated: a link could have put it there. */
export function explainSignInError(code: string): string {
  const minutes = /^TooManyAttempts\.(\d{1,3})$/.exec(code)?.[1];
  if (minutes) return `Too many failed attempts. Try again in ${minutes} ${minutes === "1" ? "minute" : "minutes"}.`;
  switch (code) {
    case "CredentialsSignin":
      return "E-mail or password is wrong.";
    case "AccessDenied":
      return "There is no account here for the verified e-mail of this GitHub user. An administrator can make one.";
    case "Unreachable":
      return "The server cannot be reached. Try again.";
    default:
      return "Signing in did not work. Try again; if it stays so, the server's log says why.";
  }
}
