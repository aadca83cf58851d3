import type { StoryId, StorySummary } from "../../ipc/contract.ts";
import { shorten, titleOf } from "../ui/words.ts";

/** What orders of the agency among the stories that just came in do to others, and what those of before do to them, in sentences. */
export function saidOfOrders(ids: readonly StoryId[], stories: readonly StorySummary[]): readonly string[] {
  const came = new Set(ids);
  const heldBy = (story: StorySummary): StoryId | undefined => story.held?.order?.id;
  const isNew = (order: StoryId | undefined): boolean => order !== undefined && came.has(order);
  const killed = stories.filter((story) => isNew(heldBy(story)));
  const late = stories.filter((story) => came.has(story.id) && heldBy(story) !== undefined && !isNew(heldBy(story)));
  const asked = stories.filter(
    ({ id, asked: question }) => question !== undefined && (came.has(id) || came.has(question.id)),
  );
  const idle = stories.filter(
    ({ id, status, order }) =>
      came.has(id) &&
      status === "killed" &&
      order !== undefined &&
      !killed.some((story) => heldBy(story) === id) &&
      !asked.some((story) => story.asked?.id === id),
  );
  return [
    ...about(
      killed,
      (one) => `The agency has killed ${one}, which is held now.`,
      "The agency has killed # stories of the desk, which are held now.",
    ),
    ...about(
      killed.filter(({ left }) => left !== undefined),
      (one) => `But ${one} has left the desk before.`,
      "But # of them have left the desk before.",
    ),
    ...about(
      late,
      (one) => `${one} is held: a kill that came before names it.`,
      "# stories are held: kills that came before name them.",
    ),
    ...about(
      asked,
      (one) => `An order of the agency may mean ${one}: look above its text.`,
      "Orders of the agency may mean # stories: look above their text.",
    ),
    ...about(idle, () => `The kill means nothing on the desk${namesOf(idle[0])}.`, "# kills mean nothing on the desk."),
  ];
}

function about(stories: readonly StorySummary[], ofOne: (title: string) => string, ofMany: string): readonly string[] {
  const [first] = stories;
  if (first === undefined) return [];
  return [stories.length === 1 ? ofOne(`“${shorten(titleOf(first))}”`) : ofMany.replace("#", String(stories.length))];
}

/** What a kill calls what it means, as the end of a sentence. */
function namesOf(kill: StorySummary | undefined): string {
  const { slugs = [], headlines = [] } = kill?.order ?? {};
  const [name] = [...slugs, ...headlines];
  return name === undefined ? "" : ` (it names “${shorten(name)}”)`;
}
