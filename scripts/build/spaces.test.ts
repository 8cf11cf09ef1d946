/** The spaces of French in a page that is built. */
import { expect, test } from 'vitest';
import { withSpaces } from './spaces.ts';

test('a space before high punctuation and inside guillemets does not break', () => {
  expect(withSpaces('<p>Où ? Ici : <a href="/">« là »</a> ; bien !</p>')).toBe(
    '<p>Où\u202f? Ici\u00a0: <a href="/">«\u00a0là\u00a0»</a>\u202f; bien\u202f!</p>',
  );
});

test('tags, styles, programs and code are left as they are', () => {
  const kept =
    '<style>a > b : c { }</style><script>a ? b : c</script><pre>a : b</pre><code>si(a ; b)</code><i title="a : b">x</i>';
  expect(withSpaces(kept)).toBe(kept);
});

test('what is no punctuation of French keeps its spaces', () => {
  expect(withSpaces('<p>de 8 h à 9 h, a :b, 3 &gt; 2 &amp; 1</p>')).toBe('<p>de 8 h à 9 h, a :b, 3 &gt; 2 &amp; 1</p>');
});
