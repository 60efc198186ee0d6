-- Searches of every kind: a word in every third post, a number, beginnings of words, a stretch; few are in the cache.
local n = tonumber(os.getenv("BENCH_FROM") or "0")

local kinds = {
  function() return "forest&limit=" .. (n % 50 + 1) end,
  function() return "picture+" .. (n * 7919 % 1000000) end,
  function() return "qui+ser+tag" .. (n % 500) end,
  function() return "umber+" .. (n * 31 % 1000) end,
}

function request()
  n = n + 1
  return wrk.format("GET", "/api/search?type=posts&q=" .. kinds[n % #kinds + 1]())
end
