import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { createRoot } from "react-dom/client";

/** The bare editor: Tiptap's starter kit and the copy that the driver puts in, nothing else. */
function Page() {
  const editor = useEditor({
    extensions: [StarterKit],
    editorProps: { attributes: { spellcheck: "false", "data-bench": "field" } },
  });
  Object.assign(globalThis, {
    fill: (copy: string) => {
      const content = copy.split("\n\n").map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
      editor.commands.setContent({ type: "doc", content });
    },
  });
  return <EditorContent editor={editor} />;
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);
