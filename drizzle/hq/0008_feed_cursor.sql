-- How far each booth has applied its feed: who has received a message.
ALTER TABLE terminals ADD COLUMN feed_cursor bigint;
