"""Notes of people in pictures' files, in the three ways they are written."""
