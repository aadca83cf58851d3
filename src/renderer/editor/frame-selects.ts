import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin } from "@tiptap/pm/state";

/** A click on the frame of a picture takes the whole picture in hand, to be cut, copied or taken out. In its fields it sets the caret. */
export const frameSelects = Extension.create({
  name: "frameSelects",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleClickOn(view, _pos, node, nodePos, event) {
          const frame = event.target instanceof Element ? event.target.closest("[data-frame]") : null;
          if (node.type.name !== "figure" || frame === null) return false;
          view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)));
          return true;
        },
      },
    }),
  ],
});
