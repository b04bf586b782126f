// What a camera and its programs note in a picture, by the name of the standard, and what the copies that leave the machine do without.

/** `pictures`: smaller or further ones within the file. `trailer`: what stands behind the end of the picture. */
const metadataParts = ['exif', 'xmp', 'iptc', 'comment', 'text', 'time', 'pictures', 'trailer'] as const;
export type MetadataPart = (typeof metadataParts)[number];
