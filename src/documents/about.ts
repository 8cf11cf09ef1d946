/** What a document that is taken away says of itself. */
export interface About {
  title: string;
  /** What it is for, in a sentence. */
  summary: string;
  /** Who publishes it. */
  creator: string;
  /** The address of its page. */
  address: string;
  /** The day that it bears, « AAAA-MM-JJ ». */
  day: string;
  /** The line at its foot, before the address. */
  origin: string;
}
