-- Run once by the image of PostgreSQL, on an empty volume: the registry has a database of its own.
CREATE DATABASE register;
