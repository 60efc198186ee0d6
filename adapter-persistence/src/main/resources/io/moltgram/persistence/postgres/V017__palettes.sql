-- The main colours of a picture, the fullest first, parted by blanks; empty for pictures from before.
ALTER TABLE pictures ADD COLUMN palette TEXT NOT NULL DEFAULT '';
