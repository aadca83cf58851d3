import { saidBySite } from "./said-by-site.ts";

/** What a CMS answered instead of doing what it was asked. */
export interface CmsRefusal {
  readonly status: number;
  /** The CMS's own code: "rest_cannot_create", "UpdateCollisionError". */
  readonly code: string;
  /** As it came: whatever stands in its place may be anything. */
  readonly message: unknown;
}

const wordpressWords: Readonly<Record<string, string>> = {
  incorrect_password: "WordPress does not know this application password. Make a new one under Users → Profile.",
  invalid_username: "WordPress knows no user of that name.",
  invalid_email: "WordPress knows no user with that e-mail address.",
  application_passwords_disabled: "This WordPress has application passwords switched off: ask whoever runs it.",
  application_passwords_disabled_for_user: "This user may not use application passwords: ask whoever runs the site.",
  rest_not_logged_in: "WordPress did not take the name and application password.",
  rest_cannot_create: "This user may not write posts here: ask for the role of an author or editor.",
  rest_cannot_edit: "This user may not change that post: it is somebody else’s. Ask for the role of an editor.",
  rest_cannot_publish: "This user may not publish: send it as a draft.",
  rest_cannot_assign_term: "This user may not set tags.",
  rest_upload_limited_space: "The site has no room left for pictures.",
  rest_upload_file_too_big: "The picture is larger than this site takes.",
  rest_upload_sideload_error: "The site would not take the picture.",
  rest_upload_unknown_error: "The site would not take the picture: its kind is not allowed there, or it is too large.",
  rest_upload_no_data: "The picture arrived empty.",
  rest_invalid_param: "WordPress did not understand a field.",
  rest_post_invalid_id: "That post is not there any more.",
  rest_no_route: "There is no REST interface at this address: is it WordPress, and is the address right?",
};

const ghostWords: Readonly<Record<string, string>> = {
  UnauthorizedError: "Ghost did not take the key. Copy the Admin API key of a custom integration.",
  UpdateCollisionError: "Somebody saved the post in Ghost at the same moment.",
  NotFoundError: "That post is not there any more.",
  ValidationError: "Ghost did not take a field.",
  NoPermissionError: "This key may not do that.",
  UnsupportedMediaTypeError: "Ghost does not take pictures of this kind.",
  HostLimitError: "The plan of this Ghost site does not allow that.",
  MaintenanceError: "Ghost is being updated: try again in a minute.",
};

/** A refusal as a sentence for the editor. What the CMS itself said stands behind it where that helps. */
export function plainRefusal(kind: "wordpress" | "ghost", { status, code, message }: CmsRefusal): string {
  const known = (kind === "wordpress" ? wordpressWords : ghostWords)[code];
  const words = saidBySite(message);
  const said = words === "" ? "" : ` It said: “${words}”`;
  if (known !== undefined) return /param|Validation|sideload/u.test(code) ? `${known}${said}` : known;
  const name = kind === "wordpress" ? "WordPress" : "Ghost";
  if (status === 401 || status === 403) return `${name} did not let us in (${status}).${said}`;
  if (status === 404)
    return kind === "wordpress"
      ? "There is no REST interface at this address: is it WordPress, and is the address right?"
      : "There is no Ghost at this address.";
  if (status === 413) return "The picture is larger than this site takes.";
  if (status === 429) return `${name} asks us to wait: too many requests. Try again in a few minutes.`;
  if (status === 502 || status === 503 || status === 504)
    return `${name} is not answering at the moment (${status}). Try again in a minute.`;
  if (status >= 500) return `${name} broke down over this (${status}).${said}`;
  return `${name} would not do it (${status}).${said}`;
}
