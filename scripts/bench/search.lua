-- Searches of every kind, spelled anew each time so that few are answered from the cache: a word in a third of all
-- posts, words in all of them with one in one of 500, a word in a single post, beginnings of words, a stretch.
local n = tonumber(os.getenv("BENCH_FROM") or "0")
local posts = tonumber(os.getenv("BENCH_POSTS") or "1000000")

-- The word with some letters in upper case; case means nothing to the search.
local function spelled(word, way)
  return (word:gsub(".", function(letter)
    local shown = way % 2 == 1 and letter:upper() or letter
    way = math.floor(way / 2)
    return shown
  end))
end

local kinds = {
  function() return spelled("forest", n * 7) .. "&limit=" .. (n % 50 + 1) end,
  function() return spelled("quiet", n) .. "+series+tag" .. (n * 7 % 500) end,
  function() return tostring(n * 7919 % posts + 1) end,
  function() return "pict+" .. spelled("fore", n) .. "+" .. (n * 31 % 900 + 100) end,
  function() return spelled("squ", n) .. "&limit=" .. (n * 3 % 50 + 1) end,
  function() return "umber+" .. (n * 31 % 1000) end,
}

function request()
  n = n + 1
  return wrk.format("GET", "/api/search?q=" .. kinds[n % #kinds + 1]())
end
