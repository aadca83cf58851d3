import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

/** A short story as an agency sends it. */
export const ferry = `Ferry runs aground off Northport

NORTHPORT, May 3 (Harbour News) - A ferry with 84 people on board ran aground off Northport on Sunday.

"Nobody was hurt," said Ada Marsh, the harbour master.
`;

/** Writes a file for a test to bring in; answers with its path. */
export async function put(folder: string, name: string, content: string | Uint8Array = ferry): Promise<string> {
  const file = path.join(folder, "files", name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** Copy off a page: a caption printed twice, a stray label at the end. */
export const bridge = `Sandvik bridge to close for three weeks, council says

Council leader Ida Berg says Governor Jon Dahl and county engineer Eva Lind agreed on the need to renew the bridge deck before the winter.

Council leader Ida Berg inspects the Sandvik bridge with members of the harbour council on March 2, 2026, in Sandvik.
Harbour News and Agencies

Council leader Ida Berg inspects the Sandvik bridge with members of the harbour council on March 2, 2026, in Sandvik.

The Sandvik bridge will be closed to all traffic for three weeks from Saturday so that its deck can be renewed, the leader of the harbour council said on Monday.

"We know that this is hard on the shops," said Ida Berg, who leads the council. She said buses would run every ten minutes and that the ferry would carry bicycles without charge.

Berg said the deck was laid in 1974 and had been repaired twice since then, most recently after the storm of 2019.

The work costs 2.4 million crowns and is paid for by the county, which will also pay for the buses.

Route 6
`;

/** Copy with sources, a claim that nobody is credited with, and three slips. */
export const pier = `Vik council votes for a new pier

VIK, May 3 (Harbour News) - The council of Vik voted for a new pier on Friday, mayor Eva Lind said.

"We will build it this summer," Lind said. "It costs 2 million crowns."

Jonas Berg, who keeps the café, said that the noise would drive his guests away. He has recieved no answer.

Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.

The meeting lasted for two two hours and was held in in the school.
`;
