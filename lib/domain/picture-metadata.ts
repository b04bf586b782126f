// What a camera and its programs note in a picture, by the name of the standard, and what the copies that leave the machine do without.

/** `pictures`: smaller or further ones within the file. `trailer`: what stands behind the end of the picture.
 * `place`, `measures`: what a film notes of where and with what it was made, and tracks of positions. */
const metadataParts = ['exif', 'xmp', 'iptc', 'comment', 'text', 'time', 'pictures', 'trailer', 'place', 'measures'] as const;
export type MetadataPart = (typeof metadataParts)[number];
