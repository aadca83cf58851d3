import { readApPublication } from "../agency/ap-publication.ts";
import { readAgencyXml } from "../agency/read-agency-xml.ts";
import type { Reader } from "../reader.ts";
import { below } from "../xml/element.ts";
import { rootTagOf } from "../xml/sniff-xml.ts";

/** The Associated Press's own XML ("APPL"): `<Publication>` around lines, rights and parts, the copy inside as NITF. */
export const apPublication: Reader = {
  id: "ap-publication",
  label: "AP Publication XML",
  extensions: ["xml", "appl"],
  sniff: ({ text }) => {
    const root = rootTagOf(text);
    if (root === undefined) return 0;
    if (root.name === "Publication" && /ap\.org\/schemas\//u.test(root.tag)) return 1;
    return /^Publications?$/u.test(root.name) && /<PublicationComponent\b|<PublicationManagement\b/u.test(text)
      ? 0.95
      : 0;
  },
  read: (source, context) =>
    readAgencyXml(source, context, {
      reader: "ap-publication",
      stories: (roots) =>
        roots.flatMap((root) => (root.name === "Publication" ? [root] : [...below(root, "Publication")])),
      read: readApPublication,
    }),
};
