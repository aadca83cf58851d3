import { describe, expect, it } from "vitest";
import { pictureKey } from "./picture-key.ts";

describe("one name for the sizes of a picture", () => {
  it.each([
    ["https://cdn.example/2031/alder-ferry-s1100-c50.jpg", "https://cdn.example/2031/alder-ferry-s1200.jpg"],
    ["https://a.example/img/alder-ferry-7-1024x640.jpg", "https://a.example/img/alder-ferry-7.jpg?w=300"],
    ["https://a.example/article_970/ferry-3-web.jpg", "https://a.example/thumbs_50_50/ferry-3-web.jpg"],
    ["//i0.example/w_640,h_400/ferry-0031.png", "https://i1.example/w_1280,h_800/ferry-0031.png"],
  ])("takes %s and %s for one", (one, other) => {
    expect(pictureKey(one)).toBe(pictureKey(other));
  });

  it.each([
    ["https://a.example/img/ferry-1.jpg", "https://a.example/img/ferry-2.jpg"],
    ["https://a.example/4431/960x0.jpg", "https://a.example/4432/960x0.jpg"],
    ["https://a.example/story_4431/image.jpg", "https://a.example/story_4432/image.jpg"],
    ["https://a.example/img/DSC0012.jpg", "https://a.example/img/DSC0013.jpg"],
    ["https://a.example/2031/11/ferry-opening-1.jpg", "https://a.example/2031/12/ferry-opening-1.jpg"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(pictureKey(one)).not.toBe(pictureKey(other));
  });
});
