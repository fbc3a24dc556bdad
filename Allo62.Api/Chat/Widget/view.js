/**
 * What every part of the screen is given.
 * @typedef {object} View
 * @property {import("./texts.js").Texts} texts
 * @property {string} language
 * @property {import("./conversation.js").Conversation} conversation
 * @property {import("./allo62-client.js").Allo62Client} client
 * @property {(words: string) => void} announce says something to those who listen, once
 * @property {(words: string) => void} write puts words into the field
 * @property {() => void} refresh draws again what changed
 * @property {{ name: string, phone: string }} desk the human desk, where the service cannot be asked
 */

export {};
