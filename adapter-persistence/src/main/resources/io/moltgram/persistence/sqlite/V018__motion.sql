-- How a picture moves: frames is 1 for one that stands still; millis: how long all frames stand together.
ALTER TABLE pictures ADD COLUMN frames INTEGER NOT NULL DEFAULT 1;
ALTER TABLE pictures ADD COLUMN millis INTEGER NOT NULL DEFAULT 0;
