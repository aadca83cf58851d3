import { createHmac } from "node:crypto";
import { CmsFailure } from "../cms.ts";

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token for Ghost's Admin API, good for five minutes, made of the key of a custom integration ("id:secret"). */
export function ghostToken(key: string, now: Date): string {
  const [, id = "", secret = ""] = /^([0-9a-f]{24}):((?:[0-9a-f]{2}){16,64})$/iu.exec(key.trim()) ?? [];
  if (id === "")
    throw new CmsFailure(
      "That is no Admin API key. It looks like 24 letters and digits, a colon, and 64 more; Ghost shows it under Settings → Integrations.",
      "UnauthorizedError",
      401,
    );
  const issued = Math.floor(now.getTime() / 1000);
  const content = `${part({ alg: "HS256", typ: "JWT", kid: id })}.${part({ iat: issued, exp: issued + 300, aud: "/admin/" })}`;
  return `${content}.${createHmac("sha256", Buffer.from(secret, "hex")).update(content).digest("base64url")}`;
}
