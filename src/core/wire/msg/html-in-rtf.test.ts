import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { htmlInRtf } from "./html-in-rtf.ts";

const html = (rtf: string): string | undefined => htmlInRtf(strToU8(rtf, true));

test("takes the HTML out of the RTF that Outlook wraps it into", () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1251\fromhtml1 \deff0{\fonttbl
{\f0\fswiss\fcharset204 Arial;}{\f1\fnil\fcharset0 Courier;}}{\colortbl\red0\green0\blue0;}
\uc1\pard\plain\f0\fs24
{\*\htmltag19 <html>}{\*\htmltag50 <body>}{\*\htmltag64 <p class=MsoNormal>}\htmlrtf {\htmlrtf0
\'cf\'ee\'e6\'e0\'f0 at the harbour {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 closed\htmlrtf }\htmlrtf0{\*\htmltag92 </b>} \u8211?two days{\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 later\htmlrtf\par}\htmlrtf0
{\*\htmltag72 </p>}{\*\mhtmltag64 <p>}{\*\htmltag241 \{curly\}}
{\*\htmltag58 </body>}{\*\htmltag27 </html>}}`;
  expect(html(rtf)).toBe(
    "<html><body><p class=MsoNormal>Пожар at the harbour <b>closed</b> –two days&lt;later</p>{curly}</body></html>",
  );
});

test("gives nothing for RTF that was never HTML", () => {
  expect(html(String.raw`{\rtf1\ansi Plain.}`)).toBeUndefined();
  expect(html("")).toBeUndefined();
});
