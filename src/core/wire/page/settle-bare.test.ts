import { describe, expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const bodyOf = (html: string): readonly string[] | undefined =>
  readPage(html, { name: "brief.html", reader: "html" }).story?.body.map((block) =>
    block.kind === "paragraph" ? block.text.text : block.kind,
  );

const ferry = "The ferry sailed again on Monday, and the mayor came to see it.";

describe("a page that is hardly more than a brief", () => {
  test.each([
    [`<h1>Ferry sails again</h1><p>${ferry}</p>`, [ferry]],
    [`<p>${ferry}</p>`, [ferry]],
    [`<h2>Ferry</h2><p>${ferry}</p><p>No one was hurt.</p>`, [ferry, "No one was hurt."]],
    [`<html><body><h1>Ferry sails again</h1><p>By Ana Ruiz</p><p>${ferry}</p></body></html>`, [ferry]],
  ])("%j is its story", (html, body) => expect(bodyOf(html)).toEqual(body));

  test.each([
    "<h1>404</h1><p>The page you were looking for could not be found on this server.</p>",
    "<h1>403 Forbidden</h1><p>You do not have the right to see this.</p>",
    "<h1>One moment</h1><p>Please enable JavaScript and cookies to go on to the site.</p>",
    `<ul><li><a href="/a">Home</a></li><li><a href="/b">All the news of today</a></li></ul><p>${ferry}</p>`,
    "<h1>News</h1><p>Sport</p><p>Weather</p><p>Contact</p>",
  ])("%j has none", (html) => expect(bodyOf(html)).toBeUndefined());
});
