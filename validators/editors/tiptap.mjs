// Tiptap as most programs set it up: the starter kit and pictures.
export { Editor } from "@tiptap/core";
export { StarterKit } from "@tiptap/starter-kit";
export { Image } from "@tiptap/extension-image";
