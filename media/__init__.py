"""Files and what is inside them: blobs, audio, tags, photos. Knows nothing of speech or tours."""
