/** Asks the service worker to fetch a picture of another site, by its https address, and to keep it. */
export interface KeepPicture {
  type: 'keepPicture';
  url: string;
}

/** Why a picture is not kept. `kind`: what came is no picture of a known kind. `large`: over 20 MB. */
export type PictureTrouble = 'network' | 'kind' | 'large' | 'full';

/** Answers on the port that came with the request; null once the picture is kept. */
export type PictureReply = PictureTrouble | null;
