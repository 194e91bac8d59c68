import assert from "node:assert/strict";
import { test } from "node:test";
import { cut, wordsOf } from "../../web/static/player/matching.js";

const find = (text, query) => cut(text, wordsOf(query));

test("a find is set apart", () => assert.deepEqual(find("The river rises.", "river"), ["The ", "river", " rises."]));
test("case, accents and kinds of apostrophe do not matter", () => {
  assert.deepEqual(find("L’été à ANGKOR", "l'ete"), ["", "L’été", " à ANGKOR"]);
  assert.deepEqual(find("L’été à ANGKOR", "Ângkor"), ["L’été à ", "ANGKOR"]);
});
test("a letter whose accent stands apart keeps it", () => assert.deepEqual(find("e\u0301te", "e"), ["", "e\u0301", "t", "e"]));
test("every word must be there, anywhere", () => {
  assert.deepEqual(find("red fish, blue fish", "fish red"), ["", "red", " ", "fish", ", blue ", "fish"]);
  assert.equal(find("red fish", "fish green"), null);
});
test("a letter that is written larger than it is compared is marked whole", () => {
  assert.deepEqual(find("İzmir", "zmir"), ["İ", "zmir"]);
  assert.deepEqual(find("the 𝒜 of it", "of"), ["the 𝒜 ", "of", " it"]);
});
test("another script is found letter by letter", () => assert.deepEqual(find("ទីក្រុងភ្នំពេញ", "ភ្នំពេញ"), ["ទីក្រុង", "ភ្នំពេញ"]));
test("an empty query has no words", () => assert.deepEqual(wordsOf("  "), []));
