Console.WriteLine("allo62");
